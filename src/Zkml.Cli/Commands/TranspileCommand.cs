using System.CommandLine;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml transpile</c>: writes a model as a constraint system for direct proofs, and as Leo project and Aleo program.</summary>
internal sealed class TranspileCommand : ZkmlCommand
{
    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Option<string> _out = new("--out") { Description = "The directory to write; created if missing", HelpName = "DIR", Required = true };
    private readonly ChoiceOption<TranspileTarget> _target = new("--target", "What to write: the constraint system for direct proofs, the Aleo program and its Leo project, or both; or a TypeScript module that runs the circuit", TranspileTarget.Both, TranspileTarget.Both, TranspileTarget.Direct, TranspileTarget.Aleo, TranspileTarget.Typescript);
    private readonly FieldOption _field = new("Also write the constraint system over the scalar field of another curve, as circuit.FIELD.r1cs, for other provers", [ScalarField.Bn254, ScalarField.Bls12381]);
    private readonly TranspileArguments _transpile = new();

    public TranspileCommand()
        : base(
            "transpile",
            "Writes a model as a constraint system for direct proofs, as a Leo project and as an Aleo program, or as a TypeScript module",
            "zkml transpile square --out square",
            "zkml transpile square --out square --target direct",
            "zkml transpile square --out square --target direct --field bn254",
            "zkml transpile square --out square --target typescript",
            "zkml transpile model.json --out digits --output logits --inputs public --name digits",
            "zkml transpile model.json --out digits --minimise non-zeros",
            "zkml transpile tree.json --out secret --weights input --commit",
            "zkml transpile tree.json --out secret --weights input --commit --hide-shape")
    {
        Add(_model);
        Add(_out);
        Add(_target);
        Add(_field);
        _transpile.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var directory = OutputPath.ForDirectory(arguments.GetValue(_out)!);
        var model = ModelSource.Load(arguments.GetValue(_model)!);
        var options = _transpile.Get(arguments, model);
        var (target, field) = (Target(arguments, options), _field.Get(arguments));
        if (field is not null && target is (TranspileTarget.Aleo or TranspileTarget.Typescript))
        {
            throw new UsageException("--field belongs to direct proofs (--target direct or both)");
        }

        if (target == TranspileTarget.Typescript)
        {
            return WriteTypeScript(model, options, directory, terminal, cancellation);
        }

        if (options.Weights == WeightSource.Input)
        {
            options = field is null
                ? PrivateWeights.Keep(PrivateWeights.PathFor(directory), options)
                : throw new UsageException($"--field: the commitment to private weights is computed over {ScalarField.Bls12377.Name} alone");
        }

        var direct = target == TranspileTarget.Aleo ? null : DirectTranspiler.Transpile(model, options, model.Name, cancellation: cancellation);
        if (direct is not null)
        {
            // One salt and one padding for both targets.
            options = direct.Secrets(options);
        }

        var key = direct is null ? null : Key(direct, terminal, cancellation);
        if (target == TranspileTarget.Direct)
        {
            cancellation.ThrowIfCancellationRequested();
            ProjectWriter.Write(direct!, key?.Key, directory);
            OtherField.Write(direct!, field, directory);
            var directReport = new DirectTranspileReport(direct!, key, directory);
            terminal.WriteResult(directReport.ToJson, directReport.Write);
            return ExitCode.Success;
        }

        var transpiled = Transpiler.Transpile(model, options);
        var otherObjective = ObjectiveComparison.OtherThan(transpiled);
        var samples = TestSamples.Find(model, terminal.Log);
        cancellation.ThrowIfCancellationRequested();
        ProjectWriter.Write(transpiled, direct, key?.Key, directory, samples);
        OtherField.Write(direct, field, directory);
        if (target != _target.Get(arguments))
        {
            terminal.Log($"no circuit for direct proofs was written: {DirectTranspiler.WhyNot(options)}");
        }

        var report = TranspileReport.Of(transpiled, otherObjective, directory) with { Direct = direct is null ? null : new(direct, key) };
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private static ExitCode WriteTypeScript(ZkModel model, TranspileOptions options, string directory, Terminal terminal, CancellationToken cancellation)
    {
        if (options.Weights == WeightSource.Input)
        {
            throw new UsageException("--target typescript: the module has the weights in it; it cannot be written with --weights input");
        }

        var transpiled = Transpiler.Transpile(model, options, cancellation);
        var (path, text) = (Path.Combine(directory, TypeScriptModule.FileName(transpiled)), TypeScriptModule.Write(transpiled));
        AtomicFile.Write(path, text);
        var report = new TypeScriptReport(transpiled, path, text);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private TranspileTarget Target(ParseResult arguments, TranspileOptions options) => (_target.Get(arguments), DirectTranspiler.WhyNot(options)) switch
    {
        (TranspileTarget.Both, { }) => TranspileTarget.Aleo,
        (TranspileTarget.Direct, { } problem) => throw new UsageException($"--target direct: {problem}"),
        var (target, _) => target,
    };

    /// <summary>The circuit's verifying key; null if this machine lacks what makes it, which is said.</summary>
    private static DirectKeyFigures? Key(DirectTranspilation direct, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return WorkProgress.Show(terminal, work => DirectWork.Run(
                ProvingArguments.DirectDefaults(terminal, work),
                () => direct.Model,
                async (engine, model) =>
                    await DirectKeyFigures.OfAsync(engine, await engine.KeysAsync(model.Circuit.R1cs, cancellation).ConfigureAwait(false), model.Shape, cancellation).ConfigureAwait(false),
                cancellation));
        }
        catch (MissingComponentException problem)
        {
            terminal.Log($"{DirectKeyFile.FileName} was not written: {problem.Message}");
            return null;
        }
    }
}
