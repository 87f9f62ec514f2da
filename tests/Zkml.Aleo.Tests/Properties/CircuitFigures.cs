using Zkml.Aleo.Counting;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>A circuit's figures as both the counter and snarkVM give them.</summary>
/// <param name="Constants">What the circuit's builder made as constants; null where snarkVM was not asked for them.</param>
internal sealed record CircuitFigures(
    long Constraints, long PublicVariables, long Variables, long NonZerosA, long NonZerosB, long NonZerosC, long? Constants)
{
    public static CircuitFigures Of(CircuitCount count) => new(
        count.Constraints.Total, count.PublicVariables, count.Variables.Total, count.NonZeros.A, count.NonZeros.B, count.NonZeros.C, count.Constants);
}
