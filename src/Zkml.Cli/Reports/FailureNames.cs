using Zkml.Proving;
using Zkml.Proving.Direct;

namespace Zkml.Cli.Reports;

/// <summary>The faults of a proof as <c>--json</c> names them.</summary>
internal static class FailureNames
{
    /// <summary>Such as <c>output-differs</c> or <c>key-not-checked</c>.</summary>
    public static string Of(VerificationFailure failure) => failure switch
    {
        VerificationFailure.Program => "program-differs",
        VerificationFailure.Function => "function-differs",
        VerificationFailure.Circuit => "circuit-differs",
        VerificationFailure.Input => "input-differs",
        VerificationFailure.Output => "output-differs",
        VerificationFailure.Class => "class-differs",
        VerificationFailure.Commitment => "commitment-differs",
        VerificationFailure.Key => "key-differs",
        VerificationFailure.KeyNotChecked => "key-not-checked",
        VerificationFailure.LimitExceeded => "limit-exceeded",
        VerificationFailure.Version => "version-differs",
        _ => "proof-invalid",
    };
    /// <summary>Such as <c>model-differs</c> or <c>damaged</c>.</summary>
    public static string Of(DirectFailure failure) => failure switch
    {
        DirectFailure.Model => "model-differs",
        DirectFailure.Key => "key-differs",
        DirectFailure.Challenge => "challenge-differs",
        DirectFailure.Commitment => "commitment-differs",
        DirectFailure.Output => "output-differs",
        DirectFailure.Instances => "instances-differ",
        DirectFailure.Place => "place-differs",
        DirectFailure.Version => "version-differs",
        DirectFailure.Damaged => "damaged",
        _ => "proof-invalid",
    };
}
