using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Speaks to a robot whose address is kept encrypted, for it holds the robot's key.</summary>
internal sealed class RobotLine(GroupRobot robot, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Province.Reminders.Robot");

    public string Seal(string address) => _protector.Protect(address);

    /// <summary>The host and the last letters, by which people know it.</summary>
    public static string HintOf(string address) => $"{new Uri(address).Host}（…{address[^4..]}）";

    public async Task<Sent> SpeakAsync(string sealedAddress, string text, CancellationToken ct)
    {
        string address;
        try
        {
            address = _protector.Unprotect(sealedAddress);
        }
        catch (CryptographicException)
        {
            return Sent.Never("群机器人的地址读不出来（密钥已更换）。请重新填写地址。");
        }

        return await robot.SendAsync(address, text, ct);
    }
}
