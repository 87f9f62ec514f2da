namespace Zkml.Aleo.Counting;

/// <summary>The size of a part of a circuit.</summary>
/// <param name="Constraints">Rows of the matrices.</param>
/// <param name="Variables">Private variables.</param>
/// <param name="NonZeros">Non-zero entries of the three matrices.</param>
/// <param name="Constants">Constants that the builder of the circuit makes: no part of the matrices, yet deployments pay for them.</param>
public readonly record struct CircuitSize(long Constraints, long Variables, NonZeros NonZeros, long Constants = 0)
{
    /// <summary>Nothing.</summary>
    public static CircuitSize Zero => default;

    internal static CircuitSize OneVariable { get; } = new(0, 1, default);

    internal static CircuitSize OfConstants(long count) => new(0, 0, default, count);

    /// <summary>The sum of both sizes.</summary>
    public static CircuitSize operator +(CircuitSize left, CircuitSize right) =>
        new(
            left.Constraints + right.Constraints,
            left.Variables + right.Variables,
            left.NonZeros + right.NonZeros,
            left.Constants + right.Constants);

    /// <summary>The difference of both sizes.</summary>
    public static CircuitSize operator -(CircuitSize left, CircuitSize right) =>
        new(
            left.Constraints - right.Constraints,
            left.Variables - right.Variables,
            left.NonZeros - right.NonZeros,
            left.Constants - right.Constants);
}
