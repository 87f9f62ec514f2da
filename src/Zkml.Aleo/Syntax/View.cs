using System.Collections.Immutable;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Syntax;

/// <summary>A view: reads mappings, without proof and without changing anything. Anyone may run it, and finalize blocks call it.</summary>
/// <param name="Name">Its name within the program.</param>
/// <param name="Inputs">Its inputs, in the registers r0, r1, ...</param>
/// <param name="Commands">Its commands, in order.</param>
/// <param name="Outputs">Its outputs, in order.</param>
public sealed record View(
    string Name,
    ImmutableArray<FinalizeInput> Inputs,
    ImmutableArray<Command> Commands,
    ImmutableArray<ViewOutput> Outputs) : ProgramComponent
{
    /// <inheritdoc/>
    public bool Equals(View? other) =>
        other is not null
        && Name == other.Name
        && Inputs.AsSpan().SequenceEqual(other.Inputs.AsSpan())
        && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan())
        && Outputs.AsSpan().SequenceEqual(other.Outputs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Inputs.Length, Commands.Length, Outputs.Length);
}
