using System.Numerics;
using Zkml.Circuits.Backends.R1cs;

namespace Zkml.Circuits.Tests.Backends.R1cs;

/// <summary>A witness of a constraint system, by the definition of its steps and rows in numbers modulo the field, as simply as can be.</summary>
internal sealed class ReferenceWitness
{
    /// <summary>The order of the scalar field of BLS12-377.</summary>
    public static readonly BigInteger Modulus = BigInteger.Parse("8444461749428370424248824938781546531375899335154063827935233455917409239041", System.Globalization.CultureInfo.InvariantCulture);

    private readonly ConstraintSystem _system;
    private readonly BigInteger[] _wires;

    private ReferenceWitness(ConstraintSystem system, BigInteger[] wires) => (_system, _wires) = (system, wires);

    /// <summary>The witness for the given inputs, the public ones first.</summary>
    public static ReferenceWitness Of(R1csEmission emission, IEnumerable<BigInteger> inputs)
    {
        var program = emission.Witness;
        var wires = new BigInteger?[program.Wires];
        wires[0] = BigInteger.One;
        var next = 1 + program.PublicOutputs;
        foreach (var input in inputs)
        {
            wires[next++] = Reduce(input);
        }

        next.ShouldBe(1 + program.PublicOutputs + program.PublicInputs + program.PrivateInputs, "all inputs are given");
        foreach (var step in program.Steps)
        {
            switch (step)
            {
                case ProductStep product:
                    Set(product.Wire, Reduce(Sum(product.Left, Get) * Sum(product.Right, Get)));
                    break;
                case SlicesStep slices:
                    var source = Sum(slices.Source, Get);
                    (source >> 251).IsZero.ShouldBeTrue("what is sliced is proven to be narrow");
                    for (var i = 0; i < slices.Count; i++)
                    {
                        Set(slices.FirstWire + i, (source >> (slices.Offset + (i * slices.Length))) & ((BigInteger.One << slices.Length) - 1));
                    }

                    break;
                default:
                    throw new NotSupportedException(step.GetType().Name);
            }
        }

        return new(emission.System, [.. wires.Select((wire, i) => wire ?? throw new InvalidOperationException($"no step computes wire {i}"))]);

        BigInteger Get(int wire) => wires[wire] ?? throw new InvalidOperationException($"wire {wire} is used before it is computed");

        void Set(int wire, BigInteger value)
        {
            wires[wire].ShouldBeNull("a wire is computed once");
            wires[wire] = value;
            if (program.Ranges[wire] is { } range)
            {
                range.Contains(value > Modulus / 2 ? value - Modulus : value).ShouldBeTrue($"wire {wire} is in its range {range}");
            }
        }
    }

    /// <summary>The number of wires.</summary>
    public int Length => _wires.Length;

    /// <summary>A wire's value; a test may change it.</summary>
    public BigInteger this[int wire]
    {
        get => _wires[wire];
        set => _wires[wire] = Reduce(value);
    }

    /// <summary>The public outputs.</summary>
    public IEnumerable<BigInteger> Outputs => _wires.Skip(1).Take(_system.PublicOutputs);

    /// <summary>The first row that does not hold; null if all do.</summary>
    public int? FirstViolation()
    {
        for (var i = 0; i < _system.Constraints.Length; i++)
        {
            if (!Holds(_system.Constraints[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The value of a sum.</summary>
    public BigInteger ValueOf(WireSum sum) => Sum(sum, wire => _wires[wire]);

    /// <summary>A number as a field element.</summary>
    public static BigInteger Reduce(BigInteger value)
    {
        var rest = value % Modulus;
        return rest.Sign < 0 ? rest + Modulus : rest;
    }

    private bool Holds(R1csConstraint row) => Reduce((ValueOf(row.A) * ValueOf(row.B)) - ValueOf(row.C)).IsZero;

    private static BigInteger Sum(WireSum sum, Func<int, BigInteger> wire) => Reduce(sum.Terms.Aggregate(BigInteger.Zero, (total, term) => total + (term.Coefficient * wire(term.Wire))));
}
