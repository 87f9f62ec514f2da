using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Zkml.Host.Files;

/// <summary>Asks the operating system what a path refers to. .NET 10 does not distinguish a pipe or a device from a file.</summary>
public static class FileKinds
{
    // From sys/stat.h, the same on Linux and macOS.
    private const int TypeMask = 0xF000;
    private const int Pipe = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int Directory = 0x4000;
    private const int Regular = 0x8000;

    private const int NoSuchEntry = 2;
    private const int NotADirectory = 20;

    /// <summary>What a path refers to after following links.</summary>
    public static FileKind Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return System.IO.Directory.Exists(path) ? FileKind.Directory : File.Exists(path) ? FileKind.Regular : FileKind.None;
        }

        return ModeOf(path) switch
        {
            { } mode => (mode & TypeMask) switch
            {
                Regular => FileKind.Regular,
                Directory => FileKind.Directory,
                Pipe or CharacterDevice => FileKind.Stream,
                _ => FileKind.Other,
            },
            null => Marshal.GetLastPInvokeError() is NoSuchEntry or NotADirectory ? FileKind.None : FileKind.Other,
        };
    }

    private static int? ModeOf(string path)
    {
        var status = new byte[256];
        if (OperatingSystem.IsMacOS())
        {
            // struct stat: a 32-bit device number, then the mode.
            return MacStat(path, status) == 0 ? BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(4)) : null;
        }

        // struct statx of linux/stat.h, the same 256 bytes on every processor: five 32-bit fields and one 64-bit field precede the mode.
        return StatX(CurrentDirectory, path, 0, TypeOnly, status) == 0 ? MemoryMarshal.Read<ushort>(status.AsSpan(28)) : null;
    }

    private static int MacStat(string path, byte[] status) =>
        RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? MacArmStat(path, status) : MacIntelStat(path, status);

    private const int CurrentDirectory = -100;
    private const uint TypeOnly = 1;

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int StatX(int directory, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true)]
    private static extern int MacArmStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true)]
    private static extern int MacIntelStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);
}
