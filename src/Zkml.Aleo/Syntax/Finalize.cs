using System.Collections.Immutable;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Syntax;

/// <summary>A function's finalize block: what the network runs after it has accepted the proof. It is no part of the circuit.</summary>
/// <param name="Inputs">Its inputs, in the registers r0, r1, ...</param>
/// <param name="Commands">Its commands, in order.</param>
public sealed record Finalize(ImmutableArray<FinalizeInput> Inputs, ImmutableArray<Command> Commands)
{
    /// <inheritdoc/>
    public bool Equals(Finalize? other) =>
        other is not null && Inputs.AsSpan().SequenceEqual(other.Inputs.AsSpan()) && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Inputs.Length, Commands.Length);
}
