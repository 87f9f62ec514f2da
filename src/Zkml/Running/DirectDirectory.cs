using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>
/// Opens the circuit for direct proofs in a transpiled directory. The directory's files must be those that its manifest names, and its model hash must be that of its model; that the circuit is the model's, only deriving it
/// again from the model can tell. Where weights are private, the directory is what their owner publishes: its circuit is derived from the model's description and compared.
/// </summary>
public static class DirectDirectory
{
    // A system of millions of rows.
    private const long MaximumBytes = 512 * 1024 * 1024;
    private const string Remedy = "transpile the model again";

    /// <summary>Reads the circuit and what it means.</summary>
    /// <param name="directory">The directory.</param>
    /// <exception cref="MalformedInputException">There is no circuit for direct proofs, or a file is missing, malformed, or not the one that <c>circuit.json</c> names.</exception>
    public static DirectModel Open(TranspiledDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var manifest = directory.Manifest;
        var direct = manifest.Direct ?? throw new MalformedInputException(
            Path.Combine(directory.Path, CircuitManifest.FileName), "direct", "there is no circuit for direct proofs in this directory; transpile the model with --target direct or both, or prove with --target aleo");
        var description = new ModelDescription(
            manifest.Pipeline, manifest.Output, manifest.OutputOffset, manifest.ClassLabels, manifest.Regression, WeightsOf(directory));
        if (description.Hash != direct.Model)
        {
            throw new MalformedInputException(
                Path.Combine(directory.Path, CircuitManifest.FileName), "direct.model", $"it says {direct.Model}, but the model in the directory has the hash {description.Hash}; {Remedy}");
        }

        var r1cs = Read(directory, DirectManifest.SystemFileName);
        var witness = Read(directory, DirectManifest.WitnessFileName);
        var shape = new StatementShape(manifest.Output, direct.Outputs, description.Weights is CommittedWeights, direct.Visibility == Visibility.Public ? PublicSample.Of(direct.Inputs).Words : 0);
        if (manifest.Hashes.ContainsKey(DirectKeyFile.FileName))
        {
            _ = Read(directory, DirectKeyFile.FileName);
        }

        var system = ReadSystem(Path.Combine(directory.Path, DirectManifest.SystemFileName), r1cs, shape, direct);
        var model = new DirectModel(directory.Path, description, shape, new(r1cs, witness), direct.Inputs) { OptimisedFor = direct.OptimisedFor, Price = ProofPrice.Of(system) };
        return description.Weights is CommittedWeights ? Derived(directory, model) : model;
    }

    private static DescribedWeights WeightsOf(TranspiledDirectory directory)
    {
        if (!directory.Manifest.Hashes.ContainsKey(CircuitManifest.DescriptionFileName))
        {
            return new ConstantWeights(directory.LoadModel());
        }

        var content = Read(directory, CircuitManifest.DescriptionFileName);
        return ModelDescriptionReader.Read(content, Path.Combine(directory.Path, CircuitManifest.DescriptionFileName)).Weights;
    }

    private static DirectModel Derived(TranspiledDirectory directory, DirectModel found)
    {
        var derived = DescribedCircuit.Derive(found.Description, Path.Combine(directory.Path, CircuitManifest.DescriptionFileName), found.OptimisedFor, found.Shape.Inputs);
        return derived.Circuit.R1cs.Span.SequenceEqual(found.Circuit.R1cs.Span) && derived.Circuit.WitnessProgram.Span.SequenceEqual(found.Circuit.WitnessProgram.Span) && derived.Inputs.SequenceEqual(found.Inputs)
            ? derived with { Name = found.Name }
            : throw new MalformedInputException(
                Path.Combine(directory.Path, DirectManifest.SystemFileName), "", $"it is not the circuit that {CircuitManifest.DescriptionFileName} describes, or another version of zkml wrote it; {Remedy}");
    }

    private static byte[] Read(TranspiledDirectory directory, string name)
    {
        var path = Path.Combine(directory.Path, name);
        var content = UntrustedFile.ReadAllBytes(path, MaximumBytes, "expected a directory that 'zkml transpile' wrote");
        return directory.Manifest.Hashes.TryGetValue(name, out var hash) && hash == Sha256Hex.Of(content)
            ? content
            : throw new MalformedInputException(path, "", $"it is not the file that {CircuitManifest.FileName} was written for (SHA-256 differs); {Remedy}");
    }

    private static ConstraintSystem ReadSystem(string path, byte[] content, StatementShape shape, DirectManifest manifest)
    {
        try
        {
            var (system, field) = R1csFile.Read(content);
            if (field != ScalarField.Bls12377)
            {
                throw new MalformedInputException(path, "", $"it is over the field {field.Name}, expected {ScalarField.Bls12377.Name}; {Remedy}");
            }

            if (system.PublicOutputs != shape.Outputs || system.PublicInputs != shape.Count - shape.Outputs || system.PrivateInputs != manifest.Inputs.Length)
            {
                throw new MalformedInputException(path, "", $"its numbers of outputs and inputs are not those of {CircuitManifest.FileName}; {Remedy}");
            }

            return system;
        }
        catch (ConstraintFileException problem)
        {
            throw new MalformedInputException(path, problem.Place, $"{problem.Problem}; {Remedy}");
        }
    }
}
