using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Host;

namespace Zkml.Cli.Output;

/// <summary>
/// Where a command writes: its result to standard output, as text or as one JSON document, and everything else to standard error. Colours and live
/// progress are for terminals; a redirected stream gets plain text.
/// </summary>
internal sealed class Terminal
{
    // Wide enough for every table, so that no row of a redirected report is broken in two.
    private const int RedirectedWidth = 160;

    private static readonly JsonSerializerOptions JsonFormat = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;

    private readonly TextWriter _error;

    /// <param name="output">Takes the result; one that can no longer be written is an <see cref="OutputException"/>.</param>
    /// <param name="error">Takes everything else; one that can no longer be written is no reason to stop.</param>
    /// <param name="json">Whether the result is to be a JSON document.</param>
    /// <param name="quiet">Whether only the result is wanted.</param>
    public Terminal(TextWriter output, TextWriter error, bool json, bool quiet)
    {
        _output = output as ResultWriter ?? new ResultWriter(output);
        _error = error as CommentWriter ?? new CommentWriter(error);
        IsJson = json;
        IsQuiet = quiet;
        Out = CreateConsole(_output, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);
        Progress = CreateConsole(_error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);
    }

    /// <summary>Whether the result is to be a JSON document.</summary>
    public bool IsJson { get; }

    /// <summary>Whether only the result is wanted.</summary>
    public bool IsQuiet { get; }

    /// <summary>Standard output, for tables and drawings. Only the text form of a result goes there.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Standard error, for live progress.</summary>
    public IAnsiConsole Progress { get; }

    /// <summary>Whether somebody sits in front of it who can answer a question.</summary>
    public bool CanAsk => !IsQuiet && !IsJson && Progress.Profile.Capabilities.Interactive && !Console.IsInputRedirected;

    /// <summary>Writes a command's result, in the form that was asked for.</summary>
    public void WriteResult(Func<JsonNode> json, Action<IAnsiConsole> text)
    {
        if (IsJson)
        {
            WriteJson(json());
        }
        else
        {
            text(Out);
        }
    }

    /// <summary>Writes the one JSON document of a command.</summary>
    public void WriteJson(JsonNode document) => _output.WriteLine(VisibleText.InJson(document.ToJsonString(JsonFormat)));

    /// <summary>Writes lines to standard output, neither wrapped nor styled.</summary>
    public void WriteLines(string text) => _output.WriteLine(VisibleText.Lines(text));

    /// <summary>Writes a line to standard error, <c>--quiet</c> or not.</summary>
    public void WriteError(string line) => _error.WriteLine(VisibleText.OneLine(line));

    /// <summary>Says on standard error what is going on, unless <c>--quiet</c>.</summary>
    public void Log(string line)
    {
        if (!IsQuiet)
        {
            WriteError(line);
        }
    }

    /// <summary>Asks a person for yes or no; no if there is none to ask.</summary>
    public bool Confirm(string question, CancellationToken cancellation) =>
        CanAsk && new ConfirmationPrompt(Markup.Escape(VisibleText.OneLine(question))) { DefaultValue = false }.ShowAsync(Progress, cancellation).GetAwaiter().GetResult();

    private static IAnsiConsole CreateConsole(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(isTerminal ? writer : new TrimmedWriter(writer)),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = RedirectedWidth;
        }

        console.Profile.Capabilities.Unicode = true;
        console.Pipeline.Attach(new VisibleRendering());
        return console;
    }
}
