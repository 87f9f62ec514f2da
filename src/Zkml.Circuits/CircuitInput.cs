namespace Zkml.Circuits;

/// <summary>An input of the circuit: an unsigned integer of <paramref name="Bits"/> bits.</summary>
/// <param name="Name">An identifier: <c>p3_7</c>.</param>
/// <param name="Bits">Its width, 1 to 64.</param>
/// <param name="Source">The caller's number for this input; dropped inputs keep their numbers, so the numbers may have gaps.</param>
/// <param name="IsWeight">Whether it is a weight of the model or a salt: such inputs share no word with others, so that a commitment can cover them.</param>
public sealed record CircuitInput(string Name, int Bits, int Source, bool IsWeight = false);
