import { Link, Navigate, useRouter } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

/** The pages of the desk, by their addresses below `/desk`. */
export type Place = '/' | '/sign-in' | '/forgot' | '/account' | '/people';

// The router's types know one router in a project, the call page's.

/** A link to a page of the desk. */
export const PlaceLink = Link as unknown as (
  props: Omit<ComponentProps<'a'>, 'href'> & { to: Place; activeOptions?: { exact: boolean } },
) => ReactNode;

/** The way from a card to another, below what it is for. */
export function OtherWay({ to, children }: { to: Place; children: string }) {
  return (
    <PlaceLink to={to} className="inline-flex min-h-8 items-center self-start text-sm text-accent underline">
      {children}
    </PlaceLink>
  );
}

/** Goes to a page of the desk as soon as it is shown, in the place of this one. */
export const GoTo = Navigate as unknown as (props: { to: Place; replace: true }) => null;

/** Goes to a page of the desk, in the place of this one: what was in its address is not come back to. */
export function useGo(): (to: Place) => Promise<void> {
  const router = useRouter();
  return async (to) => {
    await (router.navigate as unknown as (options: { to: Place; replace: true }) => Promise<void>)({
      to,
      replace: true,
    });
  };
}
