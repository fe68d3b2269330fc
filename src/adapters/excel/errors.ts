import { HostError, type HostErrorCode } from "../../app/ports";

/** Excel's own error codes in our words; anything not listed is `failed`. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "editing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  HostRestartNeeded: "busy",
  TooManyRequests: "busy",
  RequestAborted: "busy",
};

/** Whatever the host threw, as a `HostError` whose detail is fit for support: Excel's code, message and place. */
export function hostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  if (!(thrown instanceof OfficeExtension.Error)) return new HostError("failed", String(thrown), { cause: thrown });
  const place = thrown.debugInfo?.errorLocation ? ` (${thrown.debugInfo.errorLocation})` : "";
  return new HostError(CODES[thrown.code] ?? "failed", `${thrown.code}: ${thrown.message}${place}`, { cause: thrown });
}
