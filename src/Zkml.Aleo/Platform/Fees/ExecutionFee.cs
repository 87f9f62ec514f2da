namespace Zkml.Aleo.Platform.Fees;

/// <summary>What an execution of a function costs on chain, in microcredits (a millionth of a credit), without any priority fee. Proving and verifying elsewhere is free.</summary>
/// <param name="Storage">For the bytes of the execution with its proof. The number of constraints does not matter.</param>
/// <param name="Finalize">For the commands that the network runs afterwards.</param>
public sealed record ExecutionFee(long Storage, long Finalize)
{
    /// <summary>The whole fee.</summary>
    public long Total => Storage + Finalize;
}
