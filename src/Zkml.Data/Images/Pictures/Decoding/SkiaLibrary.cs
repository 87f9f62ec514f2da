using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>The native library that decodes pictures. It is loaded by the first picture; nothing else needs it.</summary>
internal static class SkiaLibrary
{
    /// <summary>Runs what needs the library.</summary>
    /// <exception cref="MissingComponentException">It is not there, or not for this machine.</exception>
    public static T Use<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (IsMissing(problem))
        {
            throw new MissingComponentException(
                $"pictures cannot be decoded on this machine: the native library libSkiaSharp is missing or does not fit; install zkml again for this system, or give the image as a JSON file {{\"image\": [[...]]}}");
        }
    }

    private static bool IsMissing(Exception problem) => problem switch
    {
        DllNotFoundException or EntryPointNotFoundException or BadImageFormatException => true,
        // A library of another version fails the check that its classes make when they are first used.
        TypeInitializationException { InnerException: { } inner } => inner is InvalidOperationException || IsMissing(inner),
        _ => false,
    };
}
