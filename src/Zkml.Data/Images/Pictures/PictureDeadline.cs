using System.Runtime.ExceptionServices;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures;

/// <summary>
/// Gives up on a picture that takes too long, and at once where somebody asks to stop: decoders are native code that cannot be interrupted, so they work on a thread
/// that nobody waits for any longer. It takes no more memory than the limits of decoding allow, and ends with the process.
/// </summary>
internal static class PictureDeadline
{
    /// <summary>
    /// The longest that reading a picture may take, on a machine that has other things to do, too. What is counted beforehand, the limits of decoding and those of the search, keeps every picture
    /// that we know of below 5 seconds of one core; this is for those that we do not.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Does some work.</summary>
    /// <param name="work">What may take long.</param>
    /// <param name="name">What errors call the picture.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <exception cref="MalformedInputException">It takes too long.</exception>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public static T Run<T>(Func<T> work, string name, CancellationToken cancellation) => Run(work, name, Longest, cancellation);

    /// <summary>The same with another limit.</summary>
    internal static T Run<T>(Func<T> work, string name, TimeSpan longest, CancellationToken cancellation)
    {
        var task = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        try
        {
            return task.Wait((int)longest.TotalMilliseconds, cancellation)
                ? task.Result
                : throw new MalformedInputException(name, "", FormattableString.Invariant($"the picture takes longer than {longest.TotalSeconds} s to read; scale it down, or save it in another format"));
        }
        catch (AggregateException problem) when (problem.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
