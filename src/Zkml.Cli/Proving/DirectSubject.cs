using System.Collections.Immutable;
using Zkml.Cli.Caching;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Host;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Proving;

/// <summary>What a command that makes or verifies direct proofs is told to be about: a transpiled directory, or a model that is transpiled on the spot.</summary>
/// <param name="Directory">The directory, or what it would be.</param>
/// <param name="Model">What is proven.</param>
internal sealed record DirectSubject(TranspiledDirectory Directory, DirectModel Model)
{
    /// <summary>The private weights and their salt, from the file beside the directory; empty if weights are constants. They are secret.</summary>
    /// <exception cref="MalformedInputException">The file is missing, malformed, or for another model.</exception>
    public ImmutableArray<int> ReadWeights() => Model.Commitment is null ? [] : DirectPrivateWeights.Load(PrivateWeights.PathFor(Directory.Path), Model).Values;

    // The directory that 'zkml mnist' writes for the default preset, so that a proof needs no run of it.
    private const string DefaultName = "mnist";

    /// <summary>Opens a directory, or transpiles a model with the usual options.</summary>
    /// <param name="argument">A directory, a model file or a preset's name.</param>
    /// <param name="optimisedFor">The number of samples in one proof that a model's circuit is optimised for; a directory's circuit is as it is.</param>
    /// <param name="shape">The kind of statement that is wanted of a model; null for a class or a value about a private sample.</param>
    /// <exception cref="MalformedInputException">There is no such directory or model, or it is malformed.</exception>
    public static DirectSubject Open(string argument, int optimisedFor = 1, ModelProof? shape = null)
    {
        if (System.IO.Directory.Exists(argument))
        {
            var directory = TranspiledDirectory.Open(argument);
            return new(directory, DirectDirectory.Open(directory));
        }

        var transpiled = Transpile(argument, optimisedFor, shape);
        return new(TranspiledDirectory.InMemory(transpiled), transpiled.Model);
    }

    /// <summary>Opens the same for a prover, who takes a preset's circuit from the cache.</summary>
    /// <param name="argument">A directory, a model file or a preset's name.</param>
    /// <param name="circuits">The cache.</param>
    /// <param name="optimisedFor">The number of samples in one proof that a model's circuit is optimised for; a directory's circuit is as it is.</param>
    /// <exception cref="MalformedInputException">There is no such directory or model, or it is malformed.</exception>
    public static DirectSubject OpenToProve(string argument, PresetCircuits circuits, int optimisedFor = 1)
    {
        if (System.IO.Directory.Exists(argument) || PresetOf(argument) is not { } preset)
        {
            return Open(argument, optimisedFor);
        }

        var (directory, model) = circuits.Get(preset.Name, optimisedFor, () => Transpile(argument, optimisedFor));
        return new(directory, model with { Name = argument });
    }

    /// <exception cref="MalformedInputException">It can only be a preset's name, and there is none of that name.</exception>
    private static Preset? PresetOf(string argument) => !ModelSource.NamesPreset(argument) ? null : argument == DefaultName ? PresetCatalogue.Default : PresetCatalogue.Find(argument);

    private static DirectTranspilation Transpile(string argument, int optimisedFor, ModelProof? shape = null)
    {
        var model = PresetOf(argument)?.Model ?? ModelSource.Load(argument);
        var options = shape is null ? new TranspileOptions(TranspileOptions.NameFrom(model.Name)) : new(TranspileOptions.NameFrom(model.Name), shape.Output, shape.Inputs);
        return DirectTranspiler.Transpile(model, options, argument, optimisedFor);
    }

    /// <summary>
    /// What the verifier of a proof names: the circuit of a model is derived with the options that the proof states, all of which are part of the statement or decide nothing. So is that of a directory, which may come from whom
    /// the verifier does not trust: its hash says nothing of the circuit in it.
    /// </summary>
    /// <param name="argument">A directory, a model file or a preset's name.</param>
    /// <param name="proof">The proof; untrusted.</param>
    /// <exception cref="MalformedInputException">There is no such directory or model, or it is malformed.</exception>
    public static DirectSubject OpenFor(string argument, ModelProof proof)
    {
        var subject = Open(argument, proof.OptimisedFor, proof);
        return System.IO.Directory.Exists(argument)
            ? subject with { Model = DescribedCircuit.Derive(subject.Model, proof.OptimisedFor) }
            : subject;
    }

    /// <summary>Refuses what only proofs of Aleo functions know.</summary>
    /// <param name="option">The option.</param>
    /// <param name="isGiven">Whether it was given.</param>
    /// <exception cref="UsageException">It was given.</exception>
    public static void Refuse(string option, bool isGiven)
    {
        if (isGiven)
        {
            throw new UsageException($"{option} belongs to proofs of Aleo functions (--target aleo)");
        }
    }
}
