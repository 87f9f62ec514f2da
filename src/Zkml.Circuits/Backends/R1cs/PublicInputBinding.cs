using System.Collections;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// Gives every public input that no row names a row of its own, x · 0 = 0. Varuna binds public inputs by its transcript, but Groth16 multiplies each of them by a point of the key that is zero for
/// an input that no row names: any value of it would pass. (Libraries of Groth16 add the same rows; not all do.)
/// </summary>
public static class PublicInputBinding
{
    /// <summary>The same system with a row for each public wire that no row names.</summary>
    public static ConstraintSystem Bind(ConstraintSystem system)
    {
        var named = new BitArray(system.Wires);
        foreach (var row in system.Constraints)
        {
            foreach (var term in row.A.Terms.Concat(row.B.Terms).Concat(row.C.Terms))
            {
                named[term.Wire] = true;
            }
        }

        var rows = Enumerable.Range(1, system.PublicOutputs + system.PublicInputs).Where(wire => !named[wire])
            .Select(wire => new R1csConstraint(new([new(wire, 1)]), WireSum.Zero, WireSum.Zero));
        return system with { Constraints = system.Constraints.AddRange(rows) };
    }
}
