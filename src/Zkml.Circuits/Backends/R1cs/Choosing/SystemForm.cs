namespace Zkml.Circuits.Backends.R1cs.Choosing;

/// <summary>How a circuit is written, as far as rows can be traded for non-zeros.</summary>
/// <param name="Rate">The non-zeros that one more row must save, wherever there is a choice.</param>
/// <param name="PacksSums">Whether long sums are read from the digits of words that several share.</param>
/// <param name="SharesSums">Whether common parts of sums are wires.</param>
internal readonly record struct SystemForm(double Rate, bool PacksSums, bool SharesSums);
