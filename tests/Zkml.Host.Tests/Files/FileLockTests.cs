using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

public sealed class FileLockTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Lock => Path.Combine(_folder.Path, "a.lock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_lock_that_was_left_over_is_taken()
    {
        File.WriteAllText(Lock, "");

        (await FileLock.AcquireAsync(Lock, TimeSpan.Zero)).Dispose();
    }

    [Fact]
    public void A_lock_is_tried_without_waiting()
    {
        using (var held = FileLock.TryAcquire(Lock).ShouldNotBeNull())
        {
            FileLock.TryAcquire(Lock).ShouldBeNull();
        }

        FileLock.TryAcquire(Lock).ShouldNotBeNull().Dispose();
    }

    [Fact]
    public async Task Who_waits_hears_of_it_once_and_gets_the_lock_when_it_is_given_back()
    {
        var heard = 0;
        var first = await FileLock.AcquireAsync(Lock, TimeSpan.Zero);
        var second = FileLock.AcquireAsync(Lock, TimeSpan.FromMinutes(1), () => heard++);
        await Task.Delay(300);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        (await second).Dispose();
        heard.ShouldBe(1);
    }

    [Fact]
    public async Task Waiting_ends_when_patience_does_and_when_the_user_has_had_enough()
    {
        using var held = await FileLock.AcquireAsync(Lock, TimeSpan.Zero);
        using var cancellation = new CancellationTokenSource(200);

        (await Should.ThrowAsync<IOException>(() => FileLock.AcquireAsync(Lock, TimeSpan.FromMilliseconds(200)))).Message.ShouldContain($"another process has held {Lock}");
        await Should.ThrowAsync<OperationCanceledException>(() => FileLock.AcquireAsync(Lock, TimeSpan.FromMinutes(1), cancellation: cancellation.Token));
    }

    [Fact]
    public async Task What_can_never_be_locked_is_not_waited_for()
    {
        Directory.CreateDirectory(Lock);

        await Should.ThrowAsync<Exception>(() => FileLock.AcquireAsync(Lock, TimeSpan.FromMinutes(1))).WaitAsync(TimeSpan.FromSeconds(10));
    }
}
