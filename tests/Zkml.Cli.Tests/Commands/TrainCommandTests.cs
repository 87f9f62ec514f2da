using Zkml.Cli.Tests.Support;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Config => Path.Combine(_folder.Path, "config.json");

    private string Out => Path.Combine(_folder.Path, "model.json");

    public TrainCommandTests()
    {
        // The default preset's own training, cut short and without distorted images, so that it takes seconds.
        var preset = (TrainingConfig)PresetCatalogue.Default.Configuration;
        using var stream = File.Create(Config);
        ModelConfigFile.Save(preset with { Augmentation = AugmentationConfig.None, Optimizer = preset.Optimizer with { Steps = 60, BatchSize = 128 } }, stream);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trained_model_is_written_and_can_be_evaluated()
    {
        var run = CommandRun.Of("train", "--dataset", "mnist", "--config", Config, "--seed", "5", "--out", Out, "--json").ShouldSucceed();

        run.Json["model"]!.GetValue<string>().ShouldBe(Out);
        run.Json["seed"]!.GetValue<int>().ShouldBe(5);
        run.Json["validation"]!["integer"]!.GetValue<double>().ShouldBeGreaterThan(0.5);
        run.Error.ShouldContain("60/60");
        run.Error.ShouldContain("quantization");
        CommandRun.Of("inspect", Out, "--json").ShouldSucceed().Json["weights"]!["nonzero"]!.GetValue<int>()
            .ShouldBe(run.Json["weights"]!["nonzero"]!.GetValue<int>());
    }

    [Fact]
    public void A_processor_with_narrow_vectors_trains_the_same_weights()
    {
        var narrow = Path.Combine(_folder.Path, "narrow.json");

        CommandRun.Of("train", "--config", Config, "--out", Out, "--quiet").ShouldSucceed();
        CommandProcess.Run(new() { ["DOTNET_EnableAVX512"] = "0", ["DOTNET_EnableAVX2"] = "0" }, "train", "--config", Config, "--out", narrow, "--quiet").ShouldSucceed();

        File.ReadAllText(narrow).ShouldBe(File.ReadAllText(Out));
    }

    [Fact]
    public void A_cancelled_training_writes_nothing()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        var run = CommandRun.Of(cancellation.Token, "train", "--preset", "square", "--out", Out);

        run.ExitCode.ShouldBe(130);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldEndWith($"cancelled{Environment.NewLine}");
        Directory.GetFiles(_folder.Path).ShouldBe([Config]);
    }

    [Fact]
    public void A_directory_as_the_output_is_refused_before_anything_is_trained() => CommandRun.Of("train", "--out", _folder.Path).ShouldBeRefused(2, _folder.Path, "directory");

    [Fact]
    public void A_preset_and_a_configuration_together_are_refused() => CommandRun.Of("train", "--preset", "square", "--config", Config).ShouldBeRefused(2, "--preset", "--config");

    [Fact]
    public void A_configuration_with_an_unknown_property_is_refused_with_its_place()
    {
        File.WriteAllText(Config, File.ReadAllText(Config).Replace("\"nonZeroWeights\"", "\"nonZeroWeight\""));

        CommandRun.Of("train", "--config", Config, "--out", Out).ShouldBeRefused(2, Config, "network");
        File.Exists(Out).ShouldBeFalse();
    }
}
