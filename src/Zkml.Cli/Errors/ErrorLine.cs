using Zkml.Host;

namespace Zkml.Cli.Errors;

/// <summary>What is wrong, in one line that fits a few lines of a terminal, whatever long texts of a file stand in it.</summary>
internal static class ErrorLine
{
    /// <summary>Characters that a line has at most, with what stands before the message.</summary>
    public const int MaximumLength = 300;

    private const int MaximumFile = 90;
    private const int MaximumPlace = 60;

    // Of a path, the end tells most.
    private const double FileEnd = 0.75;

    /// <summary>The line.</summary>
    /// <param name="prefix">What stands before the message.</param>
    /// <param name="message">What the exception says.</param>
    /// <param name="exception">Tells file and place where it knows them: both stay readable where the message is too long.</param>
    public static string Of(string prefix, string message, Exception exception)
    {
        var room = MaximumLength - prefix.Length;
        if (exception is not MalformedInputException malformed || VisibleText.Shorten(message, room) == VisibleText.OneLine(message))
        {
            return VisibleText.Shorten(message.Trim(), room);
        }

        var file = VisibleText.Shorten(malformed.File, MaximumFile, FileEnd);
        var before = malformed.Place.Length == 0 ? $"{file}: " : $"{file}: {VisibleText.Shorten(malformed.Place, MaximumPlace)}: ";
        return before + VisibleText.Shorten(malformed.Problem, room - before.Length);
    }
}
