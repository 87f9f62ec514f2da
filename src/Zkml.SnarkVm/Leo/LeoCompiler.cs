using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Leo;

/// <summary>The Leo compiler as a child process: builds, runs, tests and synthesizes a Leo project, all without network.</summary>
public sealed partial class LeoCompiler
{
    private const string PathVariable = "ZKML_LEO";
    private const string ReportName = "report.json";
    private const int MaximumReportBytes = 64 * 1024 * 1024;
    private const int MaximumItems = 65_536;

    // `leo synthesize --local` requires both options, and contacts neither.
    private static readonly string[] UnusedNetwork = ["--network", "testnet", "--endpoint", "http://localhost:3030"];

    private readonly string _path;

    private LeoCompiler(string path) => _path = path;

    /// <summary>The compiler's path.</summary>
    public string Path => _path;

    /// <summary>Looks for the compiler: the given path, or else the one in <c>ZKML_LEO</c>, or else <c>leo</c> on the PATH; null if there is none.</summary>
    public static LeoCompiler? Find(string? given = null)
    {
        var named = given ?? Environment.GetEnvironmentVariable(PathVariable);
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? new(System.IO.Path.GetFullPath(named)) : null;
        }

        return ExecutablePath.Find("leo") is { } path ? new(path) : null;
    }

    /// <summary>The version that it reports, such as <c>leo 4.4.6</c>.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellation = default) =>
        FirstLine((await RunAsync(Environment.CurrentDirectory, ["--version"], cancellation).ConfigureAwait(false)).Output);

    /// <summary>Compiles the project; the Aleo program is in <c>build/NAME/NAME.aleo</c> afterwards.</summary>
    public Task BuildAsync(string project, CancellationToken cancellation = default) => RunAsync(project, ["build"], cancellation);

    /// <summary>Runs the project's <c>@test</c> functions.</summary>
    /// <returns>The number of tests that passed.</returns>
    /// <exception cref="LeoException">A test failed.</exception>
    public async Task<int> TestAsync(string project, CancellationToken cancellation = default)
    {
        var (passed, failed) = await RunWithReportAsync(
            project, ["test"], report => (report.Integer("passed", 0, int.MaxValue), report.Integer("failed", 0, int.MaxValue)), cancellation).ConfigureAwait(false);
        return failed == 0 ? passed : throw new LeoException($"leo test: {failed} tests failed in {project}");
    }

    /// <summary>Evaluates a function. Its inputs are private to this user: they go through a file that nobody else may read.</summary>
    /// <param name="project">The project's directory.</param>
    /// <param name="program">Its program.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="inputs">The function's inputs.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The outputs as Aleo values.</returns>
    public async Task<ImmutableArray<string>> EvaluateAsync(
        string project, AleoProgram program, string function, IReadOnlyList<PlaintextValue> inputs, CancellationToken cancellation = default)
    {
        using var directory = new SecretDirectory();
        LeoCaller.Write(directory.Path, project, program, program.Functions.Single(candidate => candidate.Name == function), inputs);
        try
        {
            return await RunWithReportAsync(directory.Path, ["run", LeoCaller.Function], report => report.Texts("outputs", MaximumItems), cancellation).ConfigureAwait(false);
        }
        catch (LeoException problem)
        {
            throw new LeoException(Redaction.Of(problem.Message, inputs.Select(input => input.ToString()!)));
        }
    }

    /// <summary>Builds the circuits of all functions of the project's program and counts them. Takes seconds; needs the SRS files.</summary>
    public Task<ImmutableArray<LeoSynthesis>> SynthesizeAsync(string project, string program, CancellationToken cancellation = default) => RunWithReportAsync(
        project,
        ["synthesize", $"{program}.aleo", "--local", .. UnusedNetwork],
        report => report.Array("functions", MaximumItems).Select(function => ReadSynthesis(new(function.Element, ReportName, function.Place))).ToImmutableArray(),
        cancellation);

    private static LeoSynthesis ReadSynthesis(StrictJsonObject function)
    {
        var circuit = function.Object("circuit_info");
        long Size(string name) => circuit.Long(name, 0, long.MaxValue);
        return new(
            function.Text("name"),
            new(Size("num_constraints"), Size("num_variables"), Size("num_public_inputs"), new(Size("num_non_zero_a"), Size("num_non_zero_b"), Size("num_non_zero_c"))));
    }

    /// <exception cref="LeoException">The compiler fails, or its report has an unknown form.</exception>
    private async Task<T> RunWithReportAsync<T>(string project, string[] arguments, Func<StrictJsonObject, T> read, CancellationToken cancellation)
    {
        using var directory = new SecretDirectory();
        var path = System.IO.Path.Combine(directory.Path, ReportName);
        await RunAsync(project, [.. arguments, $"--json-output={path}"], cancellation).ConfigureAwait(false);
        try
        {
            using var report = JsonFile.Read(path, MaximumReportBytes);
            return read(new(report.RootElement, ReportName, ""));
        }
        catch (MalformedInputException problem)
        {
            throw new LeoException($"leo {arguments[0]}: its report does not have the form of Leo 4.4 ({problem.Message})");
        }
    }

    private async Task<ProcessResult> RunAsync(string directory, string[] arguments, CancellationToken cancellation)
    {
        var result = await ProcessRunner.RunAsync(_path, arguments, directory, [new("NO_COLOR", "1")], cancellation: cancellation).ConfigureAwait(false);
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
