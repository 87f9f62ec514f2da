using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Host.Files;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Leo;

/// <summary>The Leo compiler as a child process: builds, runs, tests and synthesizes a Leo project. Nothing of it needs a network.</summary>
public sealed partial class LeoCompiler
{
    private const string PathVariable = "ZKML_LEO";

    // `leo synthesize --local` asks for both, and contacts neither.
    private static readonly string[] UnusedNetwork = ["--network", "testnet", "--endpoint", "http://localhost:3030"];

    private readonly string _path;

    private LeoCompiler(string path) => _path = path;

    /// <summary>Where the compiler is.</summary>
    public string Path => _path;

    /// <summary>Looks for the compiler: the path given, else the one in <c>ZKML_LEO</c>, else <c>leo</c> on the PATH; null where there is none.</summary>
    public static LeoCompiler? Find(string? given = null)
    {
        var named = given ?? Environment.GetEnvironmentVariable(PathVariable);
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? new(System.IO.Path.GetFullPath(named)) : null;
        }

        return ExecutablePath.Find("leo") is { } path ? new(path) : null;
    }

    /// <summary>What it says of its version: <c>leo 4.4.6</c>.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellation = default) =>
        FirstLine((await RunAsync(Environment.CurrentDirectory, ["--version"], cancellation).ConfigureAwait(false)).Output);

    /// <summary>Compiles the project; the Aleo program stands in <c>build/NAME/NAME.aleo</c> afterwards.</summary>
    public Task BuildAsync(string project, CancellationToken cancellation = default) => RunAsync(project, ["build"], cancellation);

    /// <summary>Runs the project's <c>@test</c> functions.</summary>
    /// <returns>How many passed.</returns>
    /// <exception cref="LeoException">One failed.</exception>
    public async Task<int> TestAsync(string project, CancellationToken cancellation = default)
    {
        using var report = await RunWithReportAsync(project, ["test"], cancellation).ConfigureAwait(false);
        var root = report.RootElement;
        return root.GetProperty("failed").GetInt32() == 0
            ? root.GetProperty("passed").GetInt32()
            : throw new LeoException($"leo test: {root.GetProperty("failed").GetInt32()} tests failed in {project}");
    }

    /// <summary>Evaluates a function. Its inputs are private to this user: they go through a file that nobody else may read.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="program">Its program.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="inputs">What it takes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Aleo values.</returns>
    public async Task<ImmutableArray<string>> EvaluateAsync(
        string project, AleoProgram program, string function, IReadOnlyList<PlaintextValue> inputs, CancellationToken cancellation = default)
    {
        using var folder = new SecretFolder();
        LeoCaller.Write(folder.Path, project, program, program.Functions.Single(candidate => candidate.Name == function), inputs);
        try
        {
            using var report = await RunWithReportAsync(folder.Path, ["run", LeoCaller.Function], cancellation).ConfigureAwait(false);
            return [.. report.RootElement.GetProperty("outputs").EnumerateArray().Select(output => output.GetString()!)];
        }
        catch (LeoException problem)
        {
            throw new LeoException(Redaction.Of(problem.Message, inputs.Select(input => input.ToString()!)));
        }
    }

    /// <summary>Builds the circuits of all functions of the project's program and counts them. Takes seconds; needs the SRS files.</summary>
    public async Task<ImmutableArray<LeoSynthesis>> SynthesizeAsync(string project, string program, CancellationToken cancellation = default)
    {
        using var report = await RunWithReportAsync(project, ["synthesize", $"{program}.aleo", "--local", .. UnusedNetwork], cancellation).ConfigureAwait(false);
        return [.. report.RootElement.GetProperty("functions").EnumerateArray().Select(ReadSynthesis)];
    }

    private static LeoSynthesis ReadSynthesis(JsonElement function)
    {
        var circuit = function.GetProperty("circuit_info");
        return new(
            function.GetProperty("name").GetString()!,
            circuit.GetProperty("num_public_inputs").GetInt64(),
            circuit.GetProperty("num_variables").GetInt64(),
            circuit.GetProperty("num_constraints").GetInt64(),
            circuit.GetProperty("num_non_zero_a").GetInt64(),
            circuit.GetProperty("num_non_zero_b").GetInt64(),
            circuit.GetProperty("num_non_zero_c").GetInt64());
    }

    private async Task<JsonDocument> RunWithReportAsync(string project, string[] arguments, CancellationToken cancellation)
    {
        using var folder = new SecretFolder();
        var report = System.IO.Path.Combine(folder.Path, "report.json");
        await RunAsync(project, [.. arguments, $"--json-output={report}"], cancellation).ConfigureAwait(false);
        return JsonDocument.Parse(await File.ReadAllBytesAsync(report, cancellation).ConfigureAwait(false));
    }

    private async Task<ProcessResult> RunAsync(string folder, string[] arguments, CancellationToken cancellation)
    {
        var result = await ProcessRunner.RunAsync(_path, arguments, folder, [new("NO_COLOR", "1")], cancellation: cancellation).ConfigureAwait(false);
        return result.ExitCode == 0 ? result : throw new LeoException($"leo {arguments[0]}: {FirstError(result)}");
    }

    private static string FirstError(ProcessResult result)
    {
        var lines = Escape().Replace(result.Error.Length > 0 ? result.Error : result.Output, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? $"exit code {result.ExitCode}";
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Escape();
}
