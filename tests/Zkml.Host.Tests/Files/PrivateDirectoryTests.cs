using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

/// <summary>What is found in a private directory can be run, because nobody else could put it there.</summary>
public sealed class PrivateDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_directory_is_its_users_alone()
    {
        if (!OperatingSystem.IsWindows())
        {
            PrivateDirectory.TryCreate(Of("above", "own")).ShouldBeTrue();
            PrivateDirectory.TryCreate(Of("above", "own")).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherExecute)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void One_that_somebody_else_may_enter_is_not_private_and_stays_as_it_is(UnixFileMode others)
    {
        if (!OperatingSystem.IsWindows())
        {
            PrivateDirectory.TryCreate(Of("own"));
            File.SetUnixFileMode(Of("own"), File.GetUnixFileMode(Of("own")) | others);

            PrivateDirectory.TryCreate(Of("own")).ShouldBeFalse();

            (File.GetUnixFileMode(Of("own")) & others).ShouldBe(others);
        }
    }

    [Fact]
    public void A_link_a_file_and_nothing_are_not_private()
    {
        PrivateDirectory.IsPrivate(Of("missing")).ShouldBeFalse();
        PrivateDirectory.IsPrivate(_folder.Write("file", [])).ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
        {
            PrivateDirectory.TryCreate(Of("own"));
            Directory.CreateSymbolicLink(Of("link"), Of("own"));

            PrivateDirectory.IsPrivate(Of("link")).ShouldBeFalse();
        }
    }

    private string Of(params string[] names) => Path.Combine([_folder.Path, .. names]);
}
