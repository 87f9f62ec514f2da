namespace Zkml.Cli.Tests.Support;

/// <summary>Waits for what another process does.</summary>
internal static class Waiting
{
    /// <summary>Until a condition holds; ten seconds at most.</summary>
    public static void Until(Func<bool> condition)
    {
        for (var wait = 0; wait < 200 && !condition(); wait++)
        {
            Thread.Sleep(50);
        }

        condition().ShouldBeTrue();
    }
}
