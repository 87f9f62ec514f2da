using System.Numerics;

namespace Zkml.Circuits.Values;

/// <summary>A coefficient times a value of the circuit.</summary>
public readonly record struct LinearTerm(BigInteger Coefficient, int Value);
