using Wasmtime;
using Zkml.Varuna.Modules;
using Zkml.Varuna.Tests.Support;

namespace Zkml.Varuna.Tests.Modules;

/// <summary>
/// A module written by hand: it says who it is, and to every other request what a test wants. Its memory holds the answers; requests are put at 65,536.
/// </summary>
internal static class HandWrittenModule
{
    private const int IdentityAt = 1_024;
    private const int AnswerAt = 4_096;

    /// <param name="body">WebAssembly that leaves the pointer to the answer: <c>$pointer</c> and <c>$length</c> are the request.</param>
    /// <param name="answer">The answer, whose pointer is <c>(i32.const 4096)</c>.</param>
    /// <param name="identity">The answer to the first request.</param>
    public static ModuleFile Serving(string body = "(i32.const 4096)", byte[]? answer = null, byte[]? identity = null) => new(ModuleKind.Plain, Module.ConvertText($$"""
        (module
          (import "host" "random" (func $random (param i32 i32)))
          (import "host" "log" (func $log (param i32 i32)))
          (import "host" "parameters" (func $parameters (param i32 i64 i64 i32) (result i32)))
          (memory (export "memory") 2)
          (data (i32.const {{IdentityAt}}) "{{Escaped(identity ?? Answers.Identity)}}")
          (data (i32.const {{AnswerAt}}) "{{Escaped(answer ?? Answers.Verdict(true))}}")
          (func (export "allocate") (param $length i32) (result i32)
            (drop (memory.grow (i32.add (i32.const 1) (i32.shr_u (local.get $length) (i32.const 16)))))
            (i32.const 65536))
          (func (export "release") (param i32 i32))
          (func $deep (param i32) (result i32) (i32.add (i32.const 1) (call $deep (local.get 0))))
          (func (export "handle") (param $pointer i32) (param $length i32) (result i32)
            (if (result i32) (i32.eq (i32.load8_u (local.get $pointer)) (i32.const 1))
              (then (i32.const {{IdentityAt}}))
              (else {{body}}))))
        """));

    private static string Escaped(byte[] message) => string.Concat(BitConverter.GetBytes(message.Length).Concat(message).Select(value => $"\\{value:x2}"));
}
