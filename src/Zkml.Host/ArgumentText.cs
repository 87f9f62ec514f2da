namespace Zkml.Host;

/// <summary>Messages of argument exceptions, for users who do not know the code's parameters.</summary>
public static class ArgumentText
{
    /// <summary>The message without the parameter's name, which .NET appends.</summary>
    public static string Of(ArgumentException exception)
    {
        var added = exception.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return added < 0 ? exception.Message : exception.Message[..added];
    }
}
