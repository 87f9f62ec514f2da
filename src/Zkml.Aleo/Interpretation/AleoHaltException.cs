using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Interpretation;

/// <summary>An instruction that has no result for its operands: the program halts, and no proof of this execution exists.</summary>
public sealed class AleoHaltException : Exception
{
    /// <summary>A halt of an instruction.</summary>
    public AleoHaltException(Instruction instruction, string reason)
        : base($"halted at '{instruction}': {reason}")
    {
        Instruction = instruction;
        Reason = reason;
    }

    /// <summary>The instruction that halted.</summary>
    public Instruction Instruction { get; }

    /// <summary>The reason, such as <c>the sum 300 does not fit u8</c>.</summary>
    public string Reason { get; }
}
