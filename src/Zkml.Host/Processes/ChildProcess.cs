using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Zkml.Host.Processes;

/// <summary>
/// A child process that never outlives this one: it is killed, with everything it started, when it is disposed, when this process exits, or by
/// <see cref="EndAll"/>. Its three standard streams are pipes of UTF-8 text.
/// </summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly Lock Turn = new();
    private static readonly HashSet<ChildProcess> Running = [];
    private static bool _isOver;

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    private ChildProcess(Process process) => Process = process;

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>Starts a process. The caller reads both of its outputs, or it may block once a pipe is full.</summary>
    /// <param name="program">The program's path, or its name on the PATH.</param>
    /// <param name="arguments">Passed unchanged: no shell interprets them.</param>
    /// <param name="directory">Its working directory; null for this process's own.</param>
    /// <param name="environment">Variables added to this process's environment.</param>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    /// <exception cref="OperationCanceledException">This process is about to end.</exception>
    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string? directory = null, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

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

    /// <summary>Kills every running child process with everything it started; no other can be started afterwards.</summary>
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

    /// <summary>Kills it and everything it started.</summary>
    public void Kill()
    {
        // One at a time: otherwise a thread that finds the process dead while another is still looking for its children could let this process end before they are found.
        lock (Turn)
        {
            try
            {
                Process.Kill(entireProcessTree: true);
            }
            catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It has exited already.
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
