using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Host;
using Zkml.Running;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>The value of every wire of a model's circuit for one sample, as its witness program computes it: what a prover proves to know, and so the circuit's own run.</summary>
/// <param name="Field">The field that the values are elements of.</param>
/// <param name="Wires">The values, the constant one first. They contain the sample, and private weights.</param>
/// <param name="Result">What the outputs mean.</param>
public sealed record DirectWitness(ScalarField Field, ImmutableArray<BigInteger> Wires, RunResult Result)
{
    private const string Remedy = "transpile the model again";

    /// <summary>Computes it.</summary>
    /// <param name="model">The model and its circuit, whose files need not be trusted.</param>
    /// <param name="weights">The bits of private weights and their salt; empty if weights are constants.</param>
    /// <param name="sample">The values of the circuit's inputs, in the pipeline's order, each in its range.</param>
    /// <param name="challenge">The verifier's challenge.</param>
    /// <param name="field">The field; null for that of direct proofs, BLS12-377's.</param>
    /// <exception cref="ModelDoesNotFitException">Weights are private, and the field is another than BLS12-377's.</exception>
    /// <exception cref="MalformedInputException">The witness program is malformed, or not that of the circuit.</exception>
    public static DirectWitness Of(DirectModel model, ImmutableArray<int> weights, int[] sample, Challenge challenge = default, ScalarField? field = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sample);
        field ??= ScalarField.Bls12377;
        if (model.Commitment is not null && field != ScalarField.Bls12377)
        {
            throw new ModelDoesNotFitException($"{model.Name}: the commitment to private weights is computed over {ScalarField.Bls12377.Name} alone, there is no witness over {field.Name}");
        }

        var file = Path.Combine(model.Name, DirectManifest.WitnessFileName);
        var instance = DirectInstance.Of(model, weights, sample, challenge.At(0));
        try
        {
            var program = WitnessProgramFile.Read(model.Circuit.WitnessProgram.Span);
            if (program.PublicOutputs != model.Shape.Outputs || program.PublicInputs + program.PublicOutputs != model.Shape.Count || program.PrivateInputs != instance.Private.Length)
            {
                throw new MalformedInputException(file, "", $"its numbers of outputs and inputs are not those of the model; {Remedy}");
            }

            var wires = new WitnessEvaluator(program, field).Evaluate(instance.Inputs);
            return model.Description.TryDecode([.. wires.AsSpan(1, model.Shape.Outputs)]) is { } result
                ? new(field, [.. wires], result)
                : throw new MalformedInputException(file, "", $"it computes outputs that the model does not have; {Remedy}");
        }
        catch (ConstraintFileException problem)
        {
            throw new MalformedInputException(file, problem.Place, $"{problem.Problem}; {Remedy}");
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            throw new MalformedInputException(file, "", $"{VisibleText.OneLine(problem.Message)}; {Remedy}");
        }
    }

    /// <summary>Refuses a constraint system that is over another field, or that the witness does not satisfy.</summary>
    /// <param name="content">An iden3 <c>.r1cs</c> file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="MalformedInputException">It is malformed, over another field, or of another circuit.</exception>
    public void CheckAgainst(ReadOnlySpan<byte> content, string file)
    {
        try
        {
            var (system, field) = R1csFile.Read(content);
            if (field != Field)
            {
                throw new MalformedInputException(file, "", $"it is over the field {field.Name}, and the witness over {Field.Name}; transpile the model again, or choose the field by --field {field.Name}");
            }

            if (system.Wires != Wires.Length)
            {
                throw new MalformedInputException(file, "", string.Create(CultureInfo.InvariantCulture, $"it has {system.Wires} wires, and the witness {Wires.Length}: it is another circuit's; {Remedy}"));
            }

            if (new R1csChecker(system, field).FirstViolation(Wires) is { } row)
            {
                throw new MalformedInputException(file, string.Create(CultureInfo.InvariantCulture, $"constraint {row}"), $"the witness does not satisfy it: it is another circuit's; {Remedy}");
            }
        }
        catch (ConstraintFileException problem)
        {
            throw new MalformedInputException(file, problem.Place, $"{problem.Problem}; {Remedy}");
        }
    }

    /// <summary>The content of an iden3 <c>.wtns</c> file.</summary>
    public byte[] ToFile() => WitnessFile.Write(Wires, Field);
}
