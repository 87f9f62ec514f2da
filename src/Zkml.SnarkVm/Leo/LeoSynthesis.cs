namespace Zkml.SnarkVm.Leo;

/// <summary>The numbers of a function's circuit as <c>leo synthesize</c> reports them: those of the verifying key.</summary>
public sealed record LeoSynthesis(string Function, long PublicInputs, long Variables, long Constraints, long NonZerosA, long NonZerosB, long NonZerosC);
