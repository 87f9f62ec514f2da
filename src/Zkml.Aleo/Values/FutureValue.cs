using System.Collections.Immutable;

namespace Zkml.Aleo.Values;

/// <summary>
/// A call of a finalize block that the network will make. It is no plaintext; it stands among plaintext values as the last output of a
/// function, which is all that the language lets a function do with it.
/// </summary>
/// <param name="Program">The program's name without <c>.aleo</c>.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">The arguments of the finalize block.</param>
public sealed record FutureValue(string Program, string Function, ImmutableArray<PlaintextValue> Arguments) : PlaintextValue
{
    /// <inheritdoc/>
    public bool Equals(FutureValue? other) =>
        other is not null && Program == other.Program && Function == other.Function && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Program, Function, Arguments.Length);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{{ program_id: {Program}.aleo, function_name: {Function}, arguments: [{string.Join(", ", Arguments)}] }}";
}
