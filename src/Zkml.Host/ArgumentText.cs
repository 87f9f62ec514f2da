namespace Zkml.Host;

/// <summary>What an exception about an argument says to somebody who knows no parameters.</summary>
public static class ArgumentText
{
    /// <summary>Its message without the parameter's name, which .NET adds at the end.</summary>
    public static string Of(ArgumentException exception)
    {
        var added = exception.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return added < 0 ? exception.Message : exception.Message[..added];
    }
}
