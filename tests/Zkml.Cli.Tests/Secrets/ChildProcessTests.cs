using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Zkml.Aleo.Values;
using Zkml.Cli.Datasets;
using Zkml.Cli.Tests.Support;
using Zkml.Running;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Secrets;

/// <summary>Every user of a machine can read the command line of every process, and the environment is passed on to whatever it starts; so neither has inputs, weights or a salt.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class ChildProcessTests(FlowerTable flowers) : IClassFixture<FlowerTable>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithLeo]
    public void The_Leo_compiler_gets_input_weights_and_salt_through_a_file_of_which_nothing_is_left()
    {
        var leo = new RecordedProgram(_folder.Path, Environment.GetEnvironmentVariable("ZKML_LEO")!);
        var temporary = Directory.CreateDirectory(Path.Combine(_folder.Path, "temporary")).FullName;
        var directory = WithPrivateWeights();
        var run = CommandProcess.Run(new() { ["ZKML_LEO"] = leo.Path, ["TMPDIR"] = temporary }, "run", directory, "--engine", "leo", "--sample", $"{flowers.Csv}:120", "--json").ShouldSucceed();
        run.Json["label"]!.GetValue<string>().ShouldBe("virginica");
        ShouldNotShow(leo.Seen, directory, 120);
        leo.Seen.ShouldContain("started in a folder of mode 700");
        Directory.GetFileSystemEntries(temporary).ShouldBeEmpty();
    }

    [FactWithEngine]
    public void The_native_engine_gets_them_through_its_standard_input()
    {
        var engine = new RecordedProgram(_folder.Path, Environment.GetEnvironmentVariable("ZKML_ENGINE")!);
        var directory = WithPrivateWeights();
        CommandProcess.Run(new() { ["ZKML_ENGINE"] = engine.Path }, "run", directory, "--engine", "native", "--sample", $"{flowers.Csv}:120").ShouldSucceed();
        ShouldNotShow(engine.Seen, directory, 120);
    }

    private string WithPrivateWeights()
    {
        var directory = Path.Combine(_folder.Path, "flowers");
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed();
        return directory;
    }

    private void ShouldNotShow(string seen, string directory, int row)
    {
        var input = InputOf(directory, row);
        var words = Number().Matches(input.ToString()!).Select(match => match.Value).Where(word => word.Length > 4).ToArray();
        words.Length.ShouldBeGreaterThan(1, "the input has words that are long enough to be told from other numbers");
        seen.ShouldContain("recorded", customMessage: "the program was started");
        foreach (var word in words)
        {
            seen.ShouldNotContain(word);
        }
    }

    private PlaintextValue InputOf(string directory, int row)
    {
        var opened = TranspiledDirectory.Open(directory);
        var sample = RunSample.OfDataset($"{flowers.Csv}:{row}", opened.Manifest, _ => { });
        return opened.ToInput(sample.Input.Inputs);
    }

    [GeneratedRegex("[0-9]+(?=u[0-9]+)")]
    private static partial Regex Number();
}
