using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>A coefficient times a wire of a constraint system.</summary>
/// <param name="Wire">The number of the wire; wire 0 is the constant one.</param>
/// <param name="Coefficient">A signed integer, reduced modulo the scalar field only where it is written or checked.</param>
public readonly record struct WireTerm(int Wire, BigInteger Coefficient);
