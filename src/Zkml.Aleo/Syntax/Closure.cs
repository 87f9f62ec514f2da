using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>A closure: a helper that functions call; its circuit becomes part of the caller's.</summary>
/// <param name="Name">Its name within the program.</param>
/// <param name="Inputs">Its inputs, in the registers r0, r1, ...</param>
/// <param name="Instructions">Its instructions, in order.</param>
/// <param name="Outputs">Its outputs, in order.</param>
public sealed record Closure(
    string Name,
    ImmutableArray<ClosureInput> Inputs,
    ImmutableArray<Instruction> Instructions,
    ImmutableArray<ClosureOutput> Outputs) : ProgramComponent
{
    /// <inheritdoc/>
    public bool Equals(Closure? other) =>
        other is not null
        && Name == other.Name
        && Inputs.AsSpan().SequenceEqual(other.Inputs.AsSpan())
        && Instructions.AsSpan().SequenceEqual(other.Instructions.AsSpan())
        && Outputs.AsSpan().SequenceEqual(other.Outputs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Inputs.Length, Instructions.Length, Outputs.Length);
}
