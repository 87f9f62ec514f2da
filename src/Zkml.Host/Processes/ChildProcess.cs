using System.ComponentModel;
using System.Diagnostics;

namespace Zkml.Host.Processes;

/// <summary>A child process that does not outlive this one: it is ended with all that it started when it is disposed of, when this process exits, and when <see cref="EndAll"/> says so.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly Lock Turn = new();
    private static readonly HashSet<ChildProcess> Running = [];
    private static bool _isOver;

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    private ChildProcess(Process process) => Process = process;

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>Starts a process.</summary>
    /// <exception cref="Win32Exception">The program does not start.</exception>
    /// <exception cref="OperationCanceledException">This process is about to end.</exception>
    public static ChildProcess Start(ProcessStartInfo start)
    {
        lock (Turn)
        {
            if (_isOver)
            {
                throw new OperationCanceledException();
            }

            var child = new ChildProcess(Process.Start(start)!);
            Running.Add(child);
            return child;
        }
    }

    /// <summary>Ends every process that runs, with all that they started; no other one starts afterwards.</summary>
    public static void EndAll()
    {
        lock (Turn)
        {
            _isOver = true;
            foreach (var child in Running)
            {
                child.Kill();
            }
        }
    }

    /// <summary>Ends it and all that it started.</summary>
    public void Kill()
    {
        // One after the other: who finds it dead while another thread is still looking for its children would let this process end before they are found.
        lock (Turn)
        {
            try
            {
                Process.Kill(entireProcessTree: true);
            }
            catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It is gone already.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Turn)
        {
            if (Running.Remove(this) && !Process.HasExited)
            {
                Kill();
            }
        }

        Process.Dispose();
    }
}
