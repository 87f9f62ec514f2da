using Zkml.Aleo.Syntax;
using Zkml.Cli.Errors;

namespace Zkml.Cli.Programs;

/// <summary>Which function of a program a command works on.</summary>
internal static class FunctionChoice
{
    private const string Default = "main";

    /// <summary>The function that was asked for, else <c>main</c>, else the only one.</summary>
    /// <exception cref="UsageException">There is none, or the user has to choose; the message lists the names.</exception>
    public static Function Choose(AleoProgram program, string file, string? asked)
    {
        if (program.Functions.Length == 0)
        {
            throw new UsageException($"{file}: the program has no functions; expected at least one");
        }

        var chosen = program.Functions.FirstOrDefault(function => function.Name == (asked ?? Default));
        if (chosen is not null)
        {
            return chosen;
        }

        var names = string.Join(", ", program.Functions.Select(function => function.Name));
        return asked is not null ? throw new UsageException($"--function {asked}: {file} has no such function; expected one of: {names}")
            : program.Functions is [var only] ? only
            : throw new UsageException($"{file} has no function '{Default}'; choose with --function one of: {names}");
    }
}
