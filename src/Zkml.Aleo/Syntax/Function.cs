using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>A function: what a user executes and proves, a circuit of its own.</summary>
/// <param name="Name">Its name within the program.</param>
/// <param name="Inputs">Its inputs, in the registers r0, r1, ...</param>
/// <param name="Instructions">Its instructions, in order.</param>
/// <param name="Outputs">Its outputs, in order; the last is a future where there is a finalize block.</param>
/// <param name="Finalize">Its finalize block.</param>
public sealed record Function(
    string Name,
    ImmutableArray<FunctionInput> Inputs,
    ImmutableArray<Instruction> Instructions,
    ImmutableArray<FunctionOutput> Outputs,
    Finalize? Finalize = null) : ProgramComponent
{
    /// <inheritdoc/>
    public bool Equals(Function? other) =>
        other is not null
        && Name == other.Name
        && Inputs.AsSpan().SequenceEqual(other.Inputs.AsSpan())
        && Instructions.AsSpan().SequenceEqual(other.Instructions.AsSpan())
        && Outputs.AsSpan().SequenceEqual(other.Outputs.AsSpan())
        && Finalize == other.Finalize;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Inputs.Length, Instructions.Length, Outputs.Length);
}
