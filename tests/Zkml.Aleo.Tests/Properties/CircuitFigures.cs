using Zkml.Aleo.Counting;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>A circuit's figures as both a counter and a verifying key give them.</summary>
internal sealed record CircuitFigures(long Constraints, long PublicVariables, long Variables, long NonZerosA, long NonZerosB, long NonZerosC)
{
    public static CircuitFigures Of(CircuitCount count) => new(
        count.Constraints.Total, count.PublicVariables, count.Variables.Total, count.NonZeros.A, count.NonZeros.B, count.NonZeros.C);
}
