using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Drawing;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Samples;
using Zkml.Evaluating;
using Zkml.Models.ModelFiles;
using Zkml.Running;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml mnist</c>: the whole way, from digits to a program on disk that was checked on every test image.</summary>
internal sealed class MnistCommand : ZkmlCommand
{
    private readonly Option<string> _preset = new("--preset")
    {
        Description = $"The model: {string.Join(", ", PresetCatalogue.All.Select(preset => preset.Name))}",
        HelpName = "NAME",
        DefaultValueFactory = _ => PresetCatalogue.Default.Name,
    };

    private readonly Option<bool> _train = new("--train") { Description = "Train the preset from scratch first; takes minutes" };
    private readonly Option<string?> _out = new("--out") { Description = "The directory to write; ./mnist for the default preset, otherwise the preset's name", HelpName = "DIR" };

    public MnistCommand()
        : base(
            "mnist",
            "Checks a shipped classifier (of digits by default) on all 10,000 test images, bit for bit as its circuit computes, writes its Leo project and Aleo program, and proves one of them",
            "zkml mnist",
            "zkml mnist --preset zkml-2023 --out zkml-2023",
            "zkml mnist --train")
    {
        _preset.CompletionSources.Add([.. PresetCatalogue.All.Select(preset => preset.Name)]);
        Add(_preset);
        Add(_train);
        Add(_out);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var preset = PresetCatalogue.Find(arguments.GetValue(_preset)!);
        var directory = OutputPath.ForDirectory(arguments.GetValue(_out) ?? (preset == PresetCatalogue.Default ? "mnist" : preset.Name));
        var trained = arguments.GetValue(_train) ? TrainingRun.Run(preset.Configuration, null, $"zkml train --preset {preset.Name}", new() { CancellationToken = cancellation }, terminal) : null;
        var model = trained ?? preset.Model;
        var test = SplitLoader.Load(model.Dataset, Split.Test, terminal.Log);
        var transpiled = Transpiler.Transpile(model, new(TranspileOptions.NameFrom(preset.Name)));
        var direct = DirectTranspiler.Transpile(model, new(TranspileOptions.NameFrom(preset.Name)), directory, cancellation: cancellation);
        terminal.Log($"checking {preset.Name} on all {Figures.Count(test.Count)} test images");

        // Keys take as long as the images, and wait for nothing.
        var proving = DirectProofOfSample.Start(direct, SampleInput.Of(test, NextSteps.Sample, model.Pipeline).Inputs, work => ProvingArguments.DirectDefaults(terminal, work), terminal, cancellation);
        var evaluation = ModelEvaluator.Evaluate(transpiled, test);
        cancellation.ThrowIfCancellationRequested();
        var proven = proving.Finish();
        Write(transpiled, direct, proven?.Key, trained, directory, test);
        var proof = proven?.Save(Path.Combine(directory, "proof.json"));
        var report = new MnistReport(preset.Name, transpiled, evaluation, directory, clock.Elapsed) { Direct = new(direct, proven?.Key), Proof = proof };
        terminal.WriteResult(report.ToJson, console =>
        {
            ImageDrawing.Draw(console, [GreyImage.Of((ImageDataset)test, NextSteps.Sample, $"{new SampleReference(model.Dataset, Split.Test, NextSteps.Sample)}; the circuit sees: {model.ClassLabels[evaluation.CircuitClasses[NextSteps.Sample]]}")]);
            report.Write(console);
        });
        return evaluation.Agrees() && (proof is null || proof.Verdict.IsValid) ? ExitCode.Success : ExitCode.CheckFailed;
    }

    private static void Write(TranspiledModel transpiled, DirectTranspilation direct, DirectKeyFigures? key, ZkModel? trained, string directory, Dataset test)
    {
        ProjectWriter.Write(transpiled, direct, key?.Key, directory, TestSample.First(transpiled.Model, test));
        if (trained is not null)
        {
            ModelFile.Save(trained, Path.Combine(directory, "model.json"));
        }
    }
}
