using Zkml.Proving;

namespace Zkml.Cli.Reports;

/// <summary>The faults of a proof as <c>--json</c> names them.</summary>
internal static class FaultNames
{
    /// <summary>Such as <c>output-differs</c> or <c>key-not-checked</c>.</summary>
    public static string Of(ProofFault fault) => fault switch
    {
        ProofFault.Program => "program-differs",
        ProofFault.Function => "function-differs",
        ProofFault.Circuit => "circuit-differs",
        ProofFault.Input => "input-differs",
        ProofFault.Output => "output-differs",
        ProofFault.Class => "class-differs",
        ProofFault.Commitment => "commitment-differs",
        ProofFault.Key => "key-differs",
        ProofFault.KeyNotChecked => "key-not-checked",
        ProofFault.LimitExceeded => "limit-exceeded",
        ProofFault.Version => "version-differs",
        _ => "proof-invalid",
    };
}
