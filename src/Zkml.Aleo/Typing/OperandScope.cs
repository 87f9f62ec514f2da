namespace Zkml.Aleo.Typing;

/// <summary>Who runs a body, which decides what values of the platform it may read.</summary>
internal enum OperandScope
{
    /// <summary>A function or closure: a prover runs it.</summary>
    Proof,

    /// <summary>A finalize block, view or constructor: the network runs it.</summary>
    Network,
}
