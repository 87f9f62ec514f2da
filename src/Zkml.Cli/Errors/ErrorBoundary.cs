using System.Text.Json.Nodes;
using Zkml.Aleo;
using Zkml.Aleo.Interpretation;
using Zkml.Circuits;
using Zkml.Cli.Output;
using Zkml.Host;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Leo;
using Zkml.Varuna.Engines;

namespace Zkml.Cli.Errors;

/// <summary>The one place where exceptions become a line for the user and an exit code. No stack trace passes it unless <c>ZKML_DEBUG=1</c>.</summary>
internal static class ErrorBoundary
{
    /// <summary>Runs a command.</summary>
    public static ExitCode Run(Terminal terminal, Func<ExitCode> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception)
        {
            var cause = exception is AggregateException aggregate ? aggregate.Flatten().InnerExceptions[0] : exception;
            return Report(terminal, cause);
        }
    }

    /// <summary>Says what is wrong, in one line on standard error, and with <c>--json</c> as the document on standard output.</summary>
    public static ExitCode Report(Terminal terminal, Exception exception)
    {
        var (code, text) = Explain(exception);
        var prefix = code is ExitCode.Cancelled or ExitCode.InternalError ? "" : "error: ";
        var message = ErrorLine.Of(prefix, text, exception);
        terminal.WriteError(prefix + message);
        if (Environment.GetEnvironmentVariable("ZKML_DEBUG") == "1")
        {
            foreach (var line in exception.ToString().Split('\n'))
            {
                terminal.WriteError(line.TrimEnd());
            }
        }

        if (terminal.IsJson && exception is not OutputException)
        {
            WriteDocument(terminal, new() { ["error"] = message, ["exitCode"] = (int)code });
        }

        return code;
    }

    private static void WriteDocument(Terminal terminal, JsonObject document)
    {
        try
        {
            terminal.WriteJson(document);
        }
        catch (OutputException)
        {
            // The line on standard error and the exit code say it.
        }
    }

    private static (ExitCode Code, string Text) Explain(Exception exception) => exception switch
    {
        MalformedInputException or AleoSyntaxException or AleoNotSupportedException or UsageException => (ExitCode.BadInput, exception.Message),
        IOException or UnauthorizedAccessException or OutputException => (ExitCode.BadInput, exception.Message),
        ModelDoesNotFitException or LeoException or AleoHaltException => (ExitCode.CheckFailed, exception.Message),
        EngineException engine => (CodeOf(engine.Kind), exception.Message),
        DirectEngineException engine => (CodeOf(engine.Kind), exception.Message),
        MissingComponentException => (ExitCode.MissingComponent, exception.Message),
        OperationCanceledException => (ExitCode.Cancelled, "cancelled"),
        _ => (ExitCode.InternalError, $"internal error: {exception.GetType().Name}: {exception.Message}; please report it with the output of ZKML_DEBUG=1"),
    };

    private static ExitCode CodeOf(string kind) => kind switch
    {
        DirectErrorKind.BadCircuit or DirectErrorKind.BadWitness => ExitCode.BadInput,
        DirectErrorKind.Parameters or DirectErrorKind.DoesNotStart => ExitCode.MissingComponent,
        DirectErrorKind.Cancelled => ExitCode.Cancelled,
        _ => ExitCode.CheckFailed,
    };

    private static ExitCode CodeOf(EngineErrorKind kind) => kind switch
    {
        EngineErrorKind.BadProgram or EngineErrorKind.BadInput or EngineErrorKind.BadRequest => ExitCode.BadInput,
        EngineErrorKind.Parameters or EngineErrorKind.NotSupported or EngineErrorKind.DoesNotStart => ExitCode.MissingComponent,
        _ => ExitCode.CheckFailed,
    };
}
