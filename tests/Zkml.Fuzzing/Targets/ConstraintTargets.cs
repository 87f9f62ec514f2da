using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Fuzzing.Mutation;

namespace Zkml.Fuzzing.Targets;

/// <summary>Constraint systems, witnesses and witness programs: binary files, which provers and verifiers read.</summary>
internal static class ConstraintTargets
{
    public static IEnumerable<FuzzTarget> All()
    {
        var mutator = new Mixed(new ByteMutator());
        var type = typeof(ConstraintFileException);
        yield return new("r1cs", 4, [R1csFile.Write(System, ScalarField.Bls12377), R1csFile.Write(System, ScalarField.Bn254)], mutator, ReadSystem, type);
        yield return new("wtns", 3, [WitnessFile.Write([1, 2, 3, -1, 5], ScalarField.Bls12377), WitnessFile.Write([1], ScalarField.Bls12381)], mutator, ReadWitness, type);
        yield return new("witness-program", 6, [WitnessProgramFile.Write(Program)], mutator, ReadProgram, type);
    }

    private static ConstraintSystem System => new(1, 1, 2, 9, [.. Program.Steps.OfType<ProductStep>().Select(step => new R1csConstraint(step.Left, step.Right, new([new(step.Wire, 1)])))]);

    private static WitnessProgram Program
    {
        get
        {
            WireSum inputs = new([new(2, -3), new(3, 5), new(4, 7_000)]), others = new([new(2, 1), new(3, BigInteger.One << 200), new(4, -1)]), bits = new([new(6, 1), new(7, 2), new(8, 4)]);
            return new(
                1,
                1,
                2,
                9,
                [new ProductStep(5, inputs, others), new SlicesStep(6, 3, new([new(3, 1), new(4, 1)]), 0, 1), new ProductStep(1, new([new(5, 1)]), bits)],
                [Interval.Of(1), null, null, Interval.OfUnsigned(3), Interval.Bit, null, Interval.Bit, Interval.Bit, Interval.Bit]);
        }
    }

    private static Outcome ReadSystem(FuzzInput input)
    {
        var (system, field) = R1csFile.Read(input.Content);
        var (again, _) = R1csFile.Read(R1csFile.Write(system, field));
        return again.Constraints.SequenceEqual(system.Constraints) ? Outcome.Ran : throw new InvalidOperationException("written and read again, the file has other rows");
    }

    private static Outcome ReadWitness(FuzzInput input)
    {
        var (wires, field) = WitnessFile.Read(input.Content);
        return WitnessFile.Read(WitnessFile.Write(wires, field)).Wires.SequenceEqual(wires) ? Outcome.Ran : throw new InvalidOperationException("written and read again, the file has other values");
    }

    private static Outcome ReadProgram(FuzzInput input)
    {
        var program = WitnessProgramFile.Read(input.Content);
        var again = WitnessProgramFile.Read(WitnessProgramFile.Write(program));
        return again.Steps.SequenceEqual(program.Steps) && again.Ranges.SequenceEqual(program.Ranges) ? Outcome.Ran : throw new InvalidOperationException("written and read again, the file has other steps");
    }
}
