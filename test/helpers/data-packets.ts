import { DataPacket, DataStream_CompressionType, type DataStream_Header } from '@livekit/protocol';

/** A stream of text or bytes as far as it has arrived. */
export interface ArrivedStream {
  kind: 'text stream' | 'byte stream';
  topic: string;
  from: string;
  id: string;
  attributes: Record<string, string>;
  content: string;
  complete: boolean;
}

/** Something that came outside the streams. */
export interface ArrivedPacket {
  kind: 'data packet';
  topic: string;
  content: string;
}

/** Puts together what reached a LiveKit client from the packets on its data channels. */
export class DataPackets {
  readonly #streams = new Map<string, ArrivedStream>();
  readonly #arrived: (what: ArrivedStream | ArrivedPacket) => void;

  /** `arrived` is called for every packet, and for a stream again whenever more of it is there. */
  constructor(arrived: (what: ArrivedStream | ArrivedPacket) => void) {
    this.#arrived = arrived;
  }

  take(bytes: Uint8Array): void {
    const packet = DataPacket.fromBinary(bytes);
    const { value } = packet;
    switch (value.case) {
      case 'streamHeader':
        this.#open(value.value, packet.participantIdentity);
        break;
      case 'streamChunk':
        this.#more(value.value.streamId, (stream) => {
          stream.content += Buffer.from(value.value.content).toString();
        });
        break;
      case 'streamTrailer':
        this.#more(value.value.streamId, (stream) => {
          Object.assign(stream.attributes, value.value.attributes);
          stream.complete = true;
        });
        break;
      case undefined:
        break;
      case 'user':
        this.#arrived({
          kind: 'data packet',
          topic: value.value.topic ?? '',
          content: Buffer.from(value.value.payload).toString(),
        });
        break;
      default:
        this.#arrived({ kind: 'data packet', topic: value.case, content: packet.toJsonString() });
    }
  }

  #open(header: DataStream_Header, from: string): void {
    if (header.compression !== DataStream_CompressionType.NONE) {
      throw new Error(`a compressed stream on ${header.topic} cannot be read here`);
    }
    const stream: ArrivedStream = {
      kind: header.contentHeader.case === 'byteHeader' ? 'byte stream' : 'text stream',
      topic: header.topic,
      from,
      id: header.streamId,
      attributes: { ...header.attributes },
      content: Buffer.from(header.inlineContent ?? new Uint8Array()).toString(),
      complete: header.inlineContent !== undefined,
    };
    this.#streams.set(stream.id, stream);
    this.#arrived(stream);
  }

  #more(id: string, change: (stream: ArrivedStream) => void): void {
    const stream = this.#streams.get(id);
    if (!stream) return;
    change(stream);
    this.#arrived(stream);
  }
}
