using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Zkml.Host.Files;

/// <summary>
/// A file that is being written and takes its name only once it is complete. On Linux it has no name before that, so that not even a killed process
/// leaves one behind; elsewhere, and on file systems that do not support this, it has a temporary name beside the final one.
/// </summary>
internal sealed class DraftFile : IDisposable
{
    private const string OpenFiles = "/proc/self/fd";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // As far as the user's umask permits.
    private const UnixFileMode Everyone = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly string _target;
    private readonly string _temporary;
    private readonly bool _hasNoName;

    /// <param name="target">The name that it will take; its directory exists.</param>
    /// <param name="isSecret">Whether only its owner may read it; on Windows the directory's permissions apply.</param>
    public DraftFile(string target, bool isSecret)
    {
        _target = target;
        _temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        var nameless = OpenNameless(Path.GetDirectoryName(target)!, isSecret);
        _hasNoName = nameless is not null;
        Stream = nameless is not null ? new FileStream(nameless, FileAccess.Write) : Create(_temporary, isSecret);
    }

    /// <summary>Receives the content.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives the file its name, replacing a file that has it.</summary>
    public void Publish()
    {
        Stream.Flush();
        if (_hasNoName)
        {
            if (TryLink(_target))
            {
                return;
            }

            // A link cannot replace a file, so this takes two calls; nothing is lost if the process dies between them.
            TryLink(_temporary);
        }

        Stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_temporary);
    }

    private static FileStream Create(string path, bool isSecret) => isSecret && !OperatingSystem.IsWindows()
        ? new(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly })
        : File.Create(path);

    // From fcntl.h: the value of O_DIRECTORY differs between processors.
    private static SafeFileHandle? OpenNameless(string directory, bool isSecret)
    {
        const int writeOnly = 1;
        const int closeOnExecute = 0x80000;
        const int temporaryFile = 0x400000;
        int? directoryFlag = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 0x10000,
            Architecture.Arm64 => 0x4000,
            _ => null,
        };
        if (!OperatingSystem.IsLinux() || directoryFlag is null || !Directory.Exists(OpenFiles))
        {
            return null;
        }

        var mode = isSecret ? OwnerOnly : Everyone;
        var handle = Open(directory, writeOnly | closeOnExecute | temporaryFile | directoryFlag.Value, (uint)mode);
        return handle < 0 ? null : new SafeFileHandle(handle, ownsHandle: true);
    }

    /// <summary>False if the name is taken.</summary>
    private bool TryLink(string name)
    {
        const int currentDirectory = -100;
        const int followLinks = 0x400;
        const int exists = 17;
        if (Link(currentDirectory, $"{OpenFiles}/{Stream.SafeFileHandle.DangerousGetHandle()}", currentDirectory, name, followLinks) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == exists ? false : throw new IOException($"{name} cannot be written: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mode);

    [DllImport("libc", EntryPoint = "linkat", SetLastError = true)]
    private static extern int Link(
        int fromDirectory, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toDirectory, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, int flags);
}
