using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Tests.Backends.R1cs;

namespace Zkml.Tests.Backends.R1cs;

/// <summary>A circuit's constraint system, to be given samples.</summary>
internal sealed class DirectSystem(Circuit circuit, R1csEmission emission, R1csOptions options)
{
    public static DirectSystem Of(Circuit lowered, R1csOptions? options = null)
    {
        var circuit = PassPipeline.Optimise(lowered);
        return new(circuit, R1csBackend.Lower(circuit, options ?? new()), options ?? new());
    }

    public ConstraintSystem System => emission.System;

    /// <summary>The outputs of a sample less the circuit's offset; every row has to hold.</summary>
    public IEnumerable<BigInteger> Run(int[] bits)
    {
        BigInteger[] inputs = [.. circuit.Inputs.Select(input => (BigInteger)bits[input.Source])];
        BigInteger[] words = options.HasPublicSample ? PublicSample.Of(circuit.Inputs).Pack(inputs) : [];
        var witness = ReferenceWitness.Of(emission, [.. Enumerable.Repeat(BigInteger.Zero, options.BoundInputs), .. words, .. inputs]);
        witness.FirstViolation().ShouldBeNull();
        return witness.Outputs.Select(output => output - circuit.Output.Offset);
    }
}
