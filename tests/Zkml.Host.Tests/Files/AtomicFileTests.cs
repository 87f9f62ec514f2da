using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_appears_with_its_folder_and_replaces_the_one_before()
    {
        var path = In("new/file.txt");

        AtomicFile.Write(path, "first");
        AtomicFile.Write(path, "second");

        File.ReadAllText(path).ShouldBe("second");
        Directory.GetFileSystemEntries(In("new")).ShouldBe([path]);
    }

    [Fact]
    public void Nothing_is_seen_of_a_file_that_is_half_written()
    {
        var path = In("file.txt");

        AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            if (OperatingSystem.IsLinux())
            {
                // Not even under a temporary name: whoever is killed now leaves nothing behind.
                Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
            }

            File.Exists(path).ShouldBeFalse();
        });

        File.ReadAllText(path).ShouldBe("half");
    }

    [Fact]
    public void A_failure_leaves_the_file_before_and_nothing_else()
    {
        var path = In("file.txt");
        AtomicFile.Write(path, "before");

        Should.Throw<InvalidDataException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidDataException();
        }));

        File.ReadAllText(path).ShouldBe("before");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([path]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_secret_is_its_owners_alone_whether_the_file_is_new_or_not(bool isThere)
    {
        var path = In("secret.txt");
        if (isThere)
        {
            File.WriteAllText(path, "public");
        }

        AtomicFile.Write(path, stream => stream.Write("secret"u8), isSecret: true);

        File.ReadAllText(path).ShouldBe("secret");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_link_stays_and_what_it_names_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows lets only some users make links.
            return;
        }

        Directory.CreateDirectory(In("elsewhere"));
        File.WriteAllText(In("elsewhere/file.txt"), "before");
        File.CreateSymbolicLink(In("direct"), In("elsewhere/file.txt"));
        File.CreateSymbolicLink(In("link"), "direct");
        File.CreateSymbolicLink(In("dangling"), "elsewhere/new.txt");

        AtomicFile.Write(In("link"), "after");
        AtomicFile.Write(In("dangling"), "new");

        new FileInfo(In("link")).LinkTarget.ShouldBe("direct");
        new FileInfo(In("direct")).LinkTarget.ShouldBe(In("elsewhere/file.txt"));
        File.ReadAllText(In("elsewhere/file.txt")).ShouldBe("after");
        new FileInfo(In("dangling")).LinkTarget.ShouldBe("elsewhere/new.txt");
        File.ReadAllText(In("elsewhere/new.txt")).ShouldBe("new");
    }

    [Fact]
    public void Links_that_go_in_a_circle_are_refused()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(In("a"), "b");
            File.CreateSymbolicLink(In("b"), "a");

            Should.Throw<IOException>(() => AtomicFile.Write(In("a"), "text"));

            new FileInfo(In("a")).LinkTarget.ShouldBe("b");
        }
    }

    [Fact]
    public async Task A_pipe_gets_the_bytes_and_stays_a_pipe()
    {
        if (NamedPipe.TryMake(In("pipe")) is { } pipe)
        {
            var reading = Task.Run(() => UntrustedFile.ReadAllBytes(pipe, 100, ""));

            AtomicFile.Write(pipe, "through");

            (await reading).ShouldBe("through"u8.ToArray());
            FileKinds.Of(pipe).ShouldBe(FileKind.Stream);
        }
    }

    [Fact]
    public void A_device_takes_the_bytes_and_stays_a_device()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(In("null"), "/dev/null");
        AtomicFile.Write(In("null"), "nothing");

        FileKinds.Of("/dev/null").ShouldBe(FileKind.Stream);
        new FileInfo(In("null")).LinkTarget.ShouldBe("/dev/null");
    }

    [Fact]
    public void A_folder_is_never_replaced()
    {
        Directory.CreateDirectory(In("folder"));

        Should.Throw<IOException>(() => AtomicFile.Write(In("folder"), "text")).Message.ShouldContain("this is a directory");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([In("folder")]);
    }

    [Fact]
    public void A_socket_is_never_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(In("socket")));

        Should.Throw<IOException>(() => AtomicFile.Write(In("socket"), "text"));
        FileKinds.Of(In("socket")).ShouldBe(FileKind.Other);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
